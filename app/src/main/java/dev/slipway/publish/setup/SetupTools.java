package dev.slipway.publish.setup;

import dev.slipway.machine.Survey;
import dev.slipway.publish.dns.DomainCheck;
import dev.slipway.publish.remote.Superusers;
import dev.slipway.store.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What setting a gateway up needs from outside.
 *
 * @param survey looks at the machine; reaches nothing from there
 * @param superusers become the machine's superuser
 * @param tokens keeps what opens the control ports of gateways
 * @param domains makes what looks domains up, by the name server that the user named
 * @param outside looks at the gateway from outside
 * @param domainPatience how long to wait for the user to create a record
 * @param pause between two looks at something that takes time
 * @param clock tells the time
 */
public record SetupTools(
    Survey survey,
    Superusers superusers,
    Secrets tokens,
    Function<Optional<String>, DomainCheck> domains,
    Outside outside,
    Duration domainPatience,
    Duration pause,
    Clock clock) {}
