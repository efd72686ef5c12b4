package dev.slipway.engine;

import dev.slipway.store.RunRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables that commands written for dstack rely on: those of its newest release, and of
 * 0.10.7 the ones that meant something. A run on one machine is its only node.
 */
final class DstackVariables {
  private static final String ONLY_NODE = "127.0.0.1";

  private DstackVariables() {}

  /**
   * @param folder where the commands see the run's folder
   */
  static Map<String, String> of(RunRecord run, String folder, int gpus) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("DSTACK_RUN_ID", run.id().value());
    variables.put("DSTACK_JOB_ID", run.id().value());
    variables.put("DSTACK_RUN_NAME", run.name());
    variables.put("DSTACK_REPO_ID", run.folder().toString());
    variables.put("DSTACK_REPO_DIR", folder);
    variables.put("DSTACK_WORKING_DIR", folder);
    variables.put("DSTACK_NODES_IPS", ONLY_NODE);
    variables.put("DSTACK_MASTER_NODE_IP", ONLY_NODE);
    variables.put("DSTACK_NODE_RANK", "0");
    variables.put("DSTACK_NODES_NUM", "1");
    variables.put("DSTACK_GPUS_PER_NODE", Integer.toString(gpus));
    variables.put("DSTACK_GPUS_NUM", Integer.toString(gpus));
    variables.put("DSTACK_REPO", folder);
    variables.put("RUN_NAME", run.name());
    variables.put("JOB_ID", run.id().value());
    variables.put("PYTHONUNBUFFERED", "1");
    return variables;
  }
}
