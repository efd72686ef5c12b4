package dev.slipway.ui;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.shell.RoomNavigator;
import dev.slipway.ui.theme.Theme;

/**
 * What rooms are built from.
 *
 * @param background work away from the UI thread
 * @param dialogs questions
 * @param notices passing words
 * @param navigator ways between the rooms; who builds them says what each way does
 * @param theme light or dark
 */
public record WindowParts(
    Background background,
    Dialogs dialogs,
    Notices notices,
    RoomNavigator navigator,
    Theme theme) {}
