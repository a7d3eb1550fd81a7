package io.github.hissa.json.money;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.money.Precision;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/**
 * An amount as a document states it: {@code {"known": {"currency": "MAD", "amount": "24.00"}}}, the same under
 * {@code "about"}, or {@code {"precision": "undisclosed"}}.
 *
 * <p>The name says how much is said, so that nobody reads an approximate amount as an exact one by overlooking a flag.
 */
public final class StatedAmountFormat implements Format<StatedAmount> {

    private static final Format<Money> MONEY = new MoneyFormat();
    private static final Format<Precision> UNDISCLOSED =
            Scalars.named(Map.of("undisclosed", Precision.UNDISCLOSED), unused -> "undisclosed");
    private static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("known", MONEY);
        MEMBERS.put("about", MONEY);
        MEMBERS.put("precision", UNDISCLOSED);
    }

    @Override
    public StatedAmount read(DocumentReader in) {
        Members members = Members.read(in, StatedAmount.class, MEMBERS, Set.of());
        if (members.names().size() != 1) {
            throw members.notExactlyOne(MEMBERS.keySet());
        }
        String precision = members.names().iterator().next();
        if (members.find(precision) instanceof Money amount) {
            Refusals refusals = new Refusals().amount(precision, amount);
            if (!refusals.isEmpty()) {
                throw members.refusal(new RefusedValueException(refusals.list()));
            }
            return precision.equals("known") ? StatedAmount.known(amount) : StatedAmount.about(amount);
        }
        return StatedAmount.undisclosed();
    }

    @Override
    public void write(StatedAmount amount, DocumentWriter out) {
        out.startObject();
        switch (amount.getPrecision()) {
            case KNOWN -> write("known", amount, out);
            case APPROXIMATE -> write("about", amount, out);
            case UNDISCLOSED -> {
                out.name("precision");
                UNDISCLOSED.write(Precision.UNDISCLOSED, out);
            }
        }
        out.endObject();
    }

    private static void write(String name, StatedAmount amount, DocumentWriter out) {
        out.name(name);
        MONEY.write(amount.find().orElseThrow(), out);
    }
}
