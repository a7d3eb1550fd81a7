/**
 * What all of a council's agreements amount to: totals, the council's share and leverage, sectors, territories, years,
 * partners, growth, concentration.
 *
 * <p>{@link io.github.hissa.portfolio.PortfolioIndicators} are counted from any stream of agreements in one pass; each
 * {@link io.github.hissa.portfolio.PortfolioLine} can tell from which agreements its figures come. Sums are exact, and
 * currencies stand side by side.
 *
 * <pre>{@code
 * PortfolioIndicators indicators = PortfolioIndicators.of(council, agreements.stream());
 * indicators.getTotal().in(CurrencyUnit.of("MAD")).get().councilShare();   // 6/25: about 24 %
 * indicators.shareWith(PartyKind.ASSOCIATION);                             // 1/2: every second agreement
 * indicators.rank(PortfolioDimension.SECTOR, CurrencyUnit.of("MAD"));      // infrastructure first
 * }</pre>
 */
@NullMarked
package io.github.hissa.portfolio;

import org.jspecify.annotations.NullMarked;
