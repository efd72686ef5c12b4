package dev.slipway.config.schema;

import dev.slipway.config.Profile;
import java.util.Map;

/** Makes the record of a profile, wherever its fields stand. */
final class ProfileRecord {
  private ProfileRecord() {}

  static Profile of(Values values) {
    return new Profile(
        values.list(ProfileFields.BACKENDS),
        values.list(ProfileFields.REGIONS),
        values.list(ProfileFields.AVAILABILITY_ZONES),
        values.list(ProfileFields.INSTANCE_TYPES),
        values.get(ProfileFields.RESERVATION),
        values.get(ProfileFields.SPOT_POLICY),
        values.get(ProfileFields.MAX_PRICE),
        values.get(ProfileFields.RETRY),
        values.get(ProfileFields.MAX_DURATION),
        values.get(ProfileFields.STOP_DURATION),
        values.get(ProfileFields.IDLE_DURATION),
        values.get(ProfileFields.CREATION_POLICY),
        values.get(ProfileFields.UTILIZATION_POLICY),
        values.get(ProfileFields.STARTUP_ORDER),
        values.get(ProfileFields.STOP_CRITERIA),
        values.get(ProfileFields.SCHEDULE),
        values.list(ProfileFields.FLEETS),
        values.list(ProfileFields.INSTANCES),
        values.get(ProfileFields.TAGS).orElse(Map.of()),
        values.list(ProfileFields.BACKEND_OPTIONS));
  }
}
