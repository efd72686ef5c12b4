package dev.slipway.engine;

import dev.slipway.config.language.Language;
import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import java.time.Clock;

/**
 * What every driver needs.
 *
 * @param home where runs keep their files
 * @param store the runs
 * @param places where they can be
 * @param sending brings their folders to other machines
 * @param language reads their configurations
 * @param options what the user's environment says
 * @param references what their references stand for
 * @param clock tells the time
 */
record RunContext(
    Home home,
    RunStore store,
    Places places,
    FolderSending sending,
    Language language,
    EngineOptions options,
    References references,
    Clock clock) {}
