package io.github.hissa.examples.applications;

import io.github.hissa.grant.Application;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What a file held: usable applications, rejected rows, and what was really awarded by reference, where the file says
 * so.
 */
public record ReadApplications(
        int rows, List<Application> applications, List<RejectedRow> rejected, Map<String, Money> reallyAwarded) {}
