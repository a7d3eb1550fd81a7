package io.github.hissa.json.money;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Expected;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.reason.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money: {@code {"currency": "MAD", "amount": "1200000.00"}}.
 *
 * <p>The amount is a text and never a JSON number, which many programs make a binary fraction of. It is written with
 * all decimals of its currency, and may be read with fewer, but not with more.
 */
public final class MoneyFormat implements Format<Money> {

    /** The format of a currency: its code. */
    public static final Format<CurrencyUnit> CURRENCY = Format.ofText(
            Expected.of("currency"), CurrencyUnit::of, CurrencyUnit::getCode);
    private static final Format<BigDecimal> AMOUNT = Format.ofText(
            Expected.of("amount"), Scalars::parseDecimal, BigDecimal::toPlainString);
    private static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("currency", CURRENCY);
        MEMBERS.put("amount", AMOUNT);
    }

    @Override
    public Money read(DocumentReader in) {
        Members members = Members.read(in, Money.class, MEMBERS, MEMBERS.keySet());
        CurrencyUnit currency = members.get(CurrencyUnit.class, "currency");
        BigDecimal amount = members.get(BigDecimal.class, "amount");
        if (amount.scale() > currency.getDecimalPlaces()) {
            throw members.refusal("too-many-decimals", Map.of(
                    "value", Figure.ofCode(amount.toPlainString()),
                    "count", Figure.of(amount.scale()),
                    "most", Figure.of(currency.getDecimalPlaces()),
                    "currency", Figure.ofCode(currency.getCode())));
        }
        return Money.of(currency, amount);
    }

    @Override
    public void write(Money money, DocumentWriter out) {
        out.startObject();
        out.name("currency");
        CURRENCY.write(money.getCurrencyUnit(), out);
        out.name("amount");
        AMOUNT.write(money.getAmount(), out);
        out.endObject();
    }
}
