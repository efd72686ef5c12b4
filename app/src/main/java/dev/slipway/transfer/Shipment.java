package dev.slipway.transfer;

import dev.slipway.transfer.TreeWriter.Read;
import dev.slipway.transfer.plan.Entry;
import dev.slipway.transfer.plan.SendPlan;
import dev.slipway.transfer.plan.SentPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that one stream carries, in its order. */
record Shipment(SendPlan plan, Delta delta, String token, boolean last) {

  /**
   * Writes it.
   *
   * @return files that were changed meanwhile
   */
  Set<SentPath> write(TreeWriter writer) throws IOException, InterruptedException {
    writer.note("plan", Manifest.of(plan).bytes());
    writer.note("paths", lines(plan.entries().stream().map(Entry::path).toList()));
    writer.note("gone", lines(delta.gone()));
    writer.note("gone-folders", lines(delta.goneFolders()));
    writer.note("modes", modes());
    Set<SentPath> unsettled = new HashSet<>();
    List<SentPath> torn = new ArrayList<>();
    for (Entry entry : delta.send()) {
      if (Thread.interrupted()) throw new InterruptedException();
      Read read = writer.tree(entry);
      if (read == Read.WHOLE) continue;
      unsettled.add(entry.path());
      // The beginning of a file that only grows is of use; anything else is not.
      if (read == Read.SHORT || (read == Read.CHANGED && !last)) torn.add(entry.path());
    }
    writer.note("torn", lines(torn));
    writer.note("whole", token.getBytes(StandardCharsets.ISO_8859_1));
    return unsettled;
  }

  private byte[] modes() {
    StringBuilder text = new StringBuilder();
    for (Entry entry : delta.modes()) {
      text.append(Integer.toOctalString(entry.mode())).append('\0');
      text.append(TreeWriter.line(entry.path()));
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] lines(List<SentPath> paths) {
    StringBuilder text = new StringBuilder();
    for (SentPath path : paths) text.append(TreeWriter.line(path));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
