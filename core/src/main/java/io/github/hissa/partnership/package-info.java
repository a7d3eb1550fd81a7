/**
 * Partnership agreements: what a council signs with others, who brings what, and how far it has come.
 *
 * <p>{@link io.github.hissa.partnership.Agreement} holds the terms as signed, the stages that it reached and the
 * amendments that were made; {@link io.github.hissa.partnership.Contribution} is what one party brings. The packages
 * below plan the {@linkplain io.github.hissa.partnership.funding funding}, follow the
 * {@linkplain io.github.hissa.partnership.execution execution}, and hold an agreement to the
 * {@linkplain io.github.hissa.partnership.regime law of its day}.
 *
 * <pre>{@code
 * Agreement road = Agreement.builder()
 *     .reference("2012/17").title(LocalizedText.of("ar", "طريق القصيبة")).sector(Sectors.ROADS)
 *     .addContributions(Contribution.cash(council, Money.parse("MAD 2400000")))
 *     .addContributions(Contribution.cash(region, Money.parse("MAD 7600000")))
 *     .build();
 * road.shareOf(council);   // 6/25, which is 24 %
 * }</pre>
 */
@NullMarked
package io.github.hissa.partnership;

import org.jspecify.annotations.NullMarked;
