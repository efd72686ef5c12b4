package dev.slipway.config.wording;

import dev.slipway.config.FileMount;
import dev.slipway.config.LocalPort;
import dev.slipway.config.PortMapping;
import dev.slipway.config.RepoSource;
import dev.slipway.config.ServicePort;
import dev.slipway.config.VolumeMount;
import java.util.List;

/** What is found where: ports, folders and repositories. */
final class Places {
  private Places() {}

  static String of(PortMapping mapping) {
    String local =
        switch (mapping.local()) {
          case LocalPort.Fixed(int port) -> "port " + port + " of this computer";
          case LocalPort.FirstFree(int from) ->
              "the first free port of this computer from " + from + " on";
        };
    return "port " + mapping.container() + " of the container, on " + local;
  }

  static String of(ServicePort port) {
    String listens = "the service listens on port " + port.container();
    return port.gateway() == ServicePort.DEFAULT_GATEWAY
        ? listens
        : listens + ", and its public address is on port " + port.gateway();
  }

  static String of(VolumeMount mount) {
    String what =
        switch (mount) {
          case VolumeMount.Volume(List<String> names, String _) when names.size() == 1 ->
              "the volume " + names.getFirst();
          case VolumeMount.Volume(List<String> names, String _) ->
              "one of the volumes " + String.join(", ", names);
          case VolumeMount.Instance(String folder, String _, boolean _) ->
              "the machine's folder " + folder;
        };
    return what + ", as " + mount.path() + " in the container";
  }

  static String of(FileMount mount) {
    return "a copy of " + mount.localPath() + ", as " + mount.path() + " in the container";
  }

  static String of(RepoSource repo) {
    String what =
        switch (repo.location()) {
          case RepoSource.Location.Local(String path) when path.equals(".") ->
              "the repository of this folder";
          case RepoSource.Location.Local(String path) -> "the repository in " + path;
          case RepoSource.Location.Remote(String url) -> "the repository at " + url;
        };
    return repo.path().equals(RepoSource.DEFAULT_PATH)
        ? what + ", cloned into the working folder"
        : what + ", cloned to " + repo.path();
  }
}
