package io.github.hissa.json.money;

import io.github.hissa.json.wire.Expected;
import io.github.hissa.json.wire.Format;
import io.github.hissa.money.Share;
import java.util.regex.Pattern;

/** A share: {@code "6/25"}, or a whole number such as {@code "1"}; a percentage such as {@code "24%"} is read as well. */
public final class ShareFormat {

    /** The one format of shares. */
    public static final Format<Share> SHARE = Format.ofText(
            Expected.of("share"), ShareFormat::parse, Share::toString);

    // Narrower than what Share reads: no sign, no exponent, no spaces around the stroke.
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9]{1,19}(/[0-9]{1,19})?|[0-9]{1,19}(\\.[0-9]{1,19})? ?%");

    private ShareFormat() {}

    private static Share parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("no share: " + text);
        }
        return Share.parse(text);
    }
}
