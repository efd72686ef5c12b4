package dev.slipway.cli;

import dev.slipway.config.language.Language;
import dev.slipway.engine.Keeper;
import dev.slipway.engine.Workbench;
import dev.slipway.machine.Machines;
import dev.slipway.publish.Gateways;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the commands need.
 *
 * @param in what is piped in
 * @param out for what was asked for
 * @param err for everything else
 * @param folder the folder that relative paths begin at
 * @param version the version of Slipway
 * @param language reads configurations
 * @param workbench opens the home; only commands that need it do
 * @param keeper keeps runs going when this process is gone
 * @param machines opens the machines; only commands that need them do
 * @param gateways opens the gateways; only commands that need them do
 * @param asker asks the user
 */
public record CommandLineTools(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Path folder,
    String version,
    Language language,
    Supplier<Workbench> workbench,
    Keeper keeper,
    Supplier<Machines> machines,
    Supplier<Gateways> gateways,
    Asker asker) {}
