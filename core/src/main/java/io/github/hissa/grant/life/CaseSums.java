package io.github.hissa.grant.life;

import org.joda.money.Money;

/** What the events of a case add up to. */
final class CaseSums {

    private final Money zero;
    private Money awarded;
    private Money paid;
    private Money justified;
    private Money returned;
    private Money demanded;
    private Money lapsed;

    /** Of a case of which nothing has happened yet, in the currency of what was requested. */
    CaseSums(Money requested) {
        zero = Money.zero(requested.getCurrencyUnit());
        awarded = zero;
        paid = zero;
        justified = zero;
        returned = zero;
        demanded = zero;
        lapsed = zero;
    }

    static CaseSums of(GrantCase grantCase) {
        CaseSums sums = new CaseSums(grantCase.getApplication().getRequested());
        grantCase.getEvents().forEach(sums::add);
        return sums;
    }

    void add(CaseEvent event) {
        Money amount = event.getAmount().orElse(zero);
        switch (event.getKind()) {
            case DECIDED -> awarded = amount;
            case PAID -> paid = paid.plus(amount);
            case JUSTIFIED -> {
                justified = justified.plus(amount);
                settle(amount);
            }
            case RETURNED, RECOVERED -> {
                returned = returned.plus(amount);
                settle(amount);
            }
            case RECOVERY_ORDERED -> demanded = demanded.plus(amount);
            case CLOSED -> lapsed = payable();
            default -> {}
        }
    }

    /** What is shown or comes back after an order goes to the order first. */
    private void settle(Money amount) {
        demanded = demanded.isGreaterThan(amount) ? demanded.minus(amount) : zero;
    }

    Money awarded() {
        return awarded;
    }

    Money justified() {
        return justified;
    }

    /** What is ordered back and not recovered, as far as it is neither justified nor given back since. */
    Money demanded() {
        return demanded;
    }

    Money payable() {
        return awarded.minus(paid).minus(lapsed);
    }

    Money unjustified() {
        Money open = paid.minus(justified).minus(returned);
        return open.isNegative() ? zero : open;
    }

    CaseBalance toBalance() {
        return CaseBalance.builder()
                .awarded(awarded)
                .paid(paid)
                .justified(justified)
                .returned(returned)
                .demanded(demanded)
                .lapsed(lapsed)
                .build();
    }
}
