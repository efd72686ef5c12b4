package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.BackendOptions;
import dev.slipway.config.Blocks;
import dev.slipway.config.Certificate;
import dev.slipway.config.Configuration;
import dev.slipway.config.ContainerUser;
import dev.slipway.config.CountRange;
import dev.slipway.config.CreationPolicy;
import dev.slipway.config.DevEnvironment;
import dev.slipway.config.DurationValue;
import dev.slipway.config.EnvVar;
import dev.slipway.config.FileMount;
import dev.slipway.config.Fleet;
import dev.slipway.config.FleetNodes;
import dev.slipway.config.FleetPlacement;
import dev.slipway.config.Gateway;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Https;
import dev.slipway.config.NamedProfile;
import dev.slipway.config.Preset;
import dev.slipway.config.Profile;
import dev.slipway.config.Profiles;
import dev.slipway.config.Retry;
import dev.slipway.config.Router;
import dev.slipway.config.RunExtras;
import dev.slipway.config.Service;
import dev.slipway.config.SpotPolicy;
import dev.slipway.config.SshHost;
import dev.slipway.config.StartupOrder;
import dev.slipway.config.StopCriteria;
import dev.slipway.config.Task;
import dev.slipway.config.Volume;
import dev.slipway.config.VolumeMount;
import dev.slipway.config.resource.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is written arrives in the records. */
class RecordsTest {

  private static Configuration read(String text) {
    return Checking.check(text).document().orElseThrow();
  }

  @Test
  void aRunHasWhatSurroundsItsCommands() {
    RunExtras extras =
        ((Task)
                read(
                    """
                    type: task
                    commands: [a]
                    user: 1000:100
                    privileged: true
                    working_dir: /app
                    shell: bash
                    nvcc: true
                    single_branch: false
                    resources: {shm_size: 16GB}
                    priority: 50
                    volumes: ["data:/data", "/host:/container"]
                    files: ["data:/b"]
                    dstack: true
                    """))
            .base()
            .extras();
    assertThat(extras.user()).contains(new ContainerUser("1000", Optional.of("100")));
    assertThat(extras.privileged()).contains(true);
    assertThat(extras.workingDir()).contains("/app");
    assertThat(extras.shell()).contains("bash");
    assertThat(extras.nvcc()).contains(true);
    assertThat(extras.docker()).isEmpty();
    assertThat(extras.singleBranch()).contains(false);
    assertThat(extras.resources().orElseThrow().shmSize()).contains(Memory.ofGigabytes(16));
    assertThat(extras.priority()).contains(50);
    assertThat(extras.volumes())
        .containsExactly(
            new VolumeMount.Volume(List.of("data"), "/data"),
            new VolumeMount.Instance("/host", "/container", false));
    assertThat(extras.files()).containsExactly(new FileMount("data", "/b"));
    assertThat(extras.dstack()).contains(true);
  }

  @Test
  void aRunHasAProfile() {
    Profile profile =
        ((DevEnvironment)
                read(
                    """
                    type: dev-environment
                    backends: [aws, gcp]
                    regions: [r]
                    availability_zones: [z]
                    instance_types: [t]
                    reservation: cr
                    spot_policy: spot
                    max_price: 1.5
                    retry: true
                    max_duration: 2h
                    stop_duration: off
                    idle_duration: true
                    creation_policy: reuse
                    utilization_policy: {min_gpu_utilization: 10, time_window: 1h}
                    startup_order: master-first
                    stop_criteria: master-done
                    schedule: {cron: "0 8 * * *"}
                    fleets: [f]
                    instances: [i]
                    tags: {team: a}
                    backend_options: [{type: vastai, min_score: 2}]
                    """))
            .base()
            .profile();
    assertThat(profile.backends()).containsExactly("aws", "gcp");
    assertThat(profile.regions()).containsExactly("r");
    assertThat(profile.availabilityZones()).containsExactly("z");
    assertThat(profile.instanceTypes()).containsExactly("t");
    assertThat(profile.reservation()).contains("cr");
    assertThat(profile.spotPolicy()).contains(SpotPolicy.SPOT);
    assertThat(profile.maxPrice()).contains(1.5);
    assertThat(profile.retry()).contains(Retry.ON);
    assertThat(profile.maxDuration()).contains(new DurationValue.Lasting(Duration.ofHours(2)));
    assertThat(profile.stopDuration()).contains(new DurationValue.Off());
    assertThat(profile.idleDuration()).contains(new DurationValue.Usual());
    assertThat(profile.creationPolicy()).contains(CreationPolicy.REUSE);
    assertThat(profile.utilizationPolicy().orElseThrow().minGpuUtilization()).isEqualTo(10);
    assertThat(profile.startupOrder()).contains(StartupOrder.MASTER_FIRST);
    assertThat(profile.stopCriteria()).contains(StopCriteria.MASTER_DONE);
    assertThat(profile.schedule().orElseThrow().times()).hasSize(1);
    assertThat(profile.fleets()).containsExactly("f");
    assertThat(profile.instances()).hasSize(1);
    assertThat(profile.tags()).isEqualTo(Map.of("team", "a"));
    assertThat(profile.backendOptions())
        .containsExactly(
            new BackendOptions("vastai", Optional.empty(), Optional.empty(), Optional.of(2.0)));
  }

  @Test
  void aDevEnvironmentHasAnEditorsVersionAndAnEnd() {
    var dev =
        (DevEnvironment)
            read("type: dev-environment\nide: vscode\nversion: 1.80\ninactivity_duration: 1d");
    assertThat(dev.version()).contains("1.80");
    assertThat(dev.inactivityDuration()).contains(new DurationValue.Lasting(Duration.ofDays(1)));
  }

  @Test
  void aTaskHasNodesOrGroupsOfThem() {
    assertThat(((Task) read("type: task\ncommands: [a]\nnodes: 3")).nodes()).isEqualTo(3);
    var task =
        (Task)
            read(
                """
                type: task
                groups:
                  - {name: head, commands: [a], ports: [80]}
                  - {nodes: 2, commands: [b], resources: {gpu: 24GB}}
                """);
    assertThat(task.nodes()).isEqualTo(1);
    assertThat(task.groups()).hasSize(2);
    assertThat(task.groups().getFirst().name()).contains("head");
    assertThat(task.groups().getFirst().ports()).hasSize(1);
    assertThat(task.groups().getLast().nodes()).isEqualTo(2);
    assertThat(task.groups().getLast().commands()).containsExactly("b");
    assertThat(task.groups().getLast().resources().orElseThrow().gpu()).isPresent();
  }

  @Test
  void aServiceHasWaysToAnswer() {
    var service =
        (Service)
            read(
                """
                type: service
                image: x
                port: 80
                model: m
                https: auto
                auth: false
                strip_prefix: false
                replicas: 1..4
                scaling: {metric: rps, target: 10}
                rate_limits: [{rps: 1}]
                probes: [{type: http, url: /health}]
                """);
    assertThat(service.replicas()).contains(new CountRange(1, OptionalInt.of(4)));
    assertThat(service.options().model().orElseThrow().name()).isEqualTo("m");
    assertThat(service.options().https()).contains(Https.AUTO);
    assertThat(service.options().auth()).contains(false);
    assertThat(service.options().stripPrefix()).contains(false);
    assertThat(service.options().scaling().orElseThrow().target()).isEqualTo(10);
    assertThat(service.options().rateLimits()).hasSize(1);
    assertThat(service.options().probes().getFirst().url()).isEqualTo("/health");
  }

  @Test
  void aServiceHasGroupsUnderTheirNewOrOldName() {
    for (String name : List.of("groups", "replicas")) {
      var service =
          (Service)
              read(
                  "type: service\nport: 80\n"
                      + name
                      + ":\n  - {name: a, count: 1, image: x, router: {type: sglang}}\n"
                      + "  - {replicas: 0..2, commands: [b], spot_policy: spot, python: 3.12,"
                      + " scaling: {metric: rps, target: 1}}\n");
      assertThat(service.replicas()).isEmpty();
      assertThat(service.groups()).hasSize(2);
      assertThat(service.groups().getFirst().router()).contains(Router.SGLANG);
      assertThat(service.groups().getFirst().image()).contains("x");
      assertThat(service.groups().getLast().replicas())
          .isEqualTo(new CountRange(0, OptionalInt.of(2)));
      assertThat(service.groups().getLast().python()).contains("3.12");
      assertThat(service.groups().getLast().spotPolicy()).contains(SpotPolicy.SPOT);
    }
  }

  @Test
  void aFleetHasNodesOrMachines() {
    var fleet =
        (Fleet)
            read(
                "type: fleet\nname: my-fleet\nnodes: {min: 1, max: 4}\nplacement: cluster\n"
                    + "blocks: auto\nenv: [A=b]\nspot_policy: auto\nresources: {gpu: 1}");
    assertThat(fleet.name()).contains("my-fleet");
    assertThat(fleet.nodes()).contains(new FleetNodes(1, 1, OptionalInt.of(4)));
    assertThat(fleet.placement()).isEqualTo(FleetPlacement.CLUSTER);
    assertThat(fleet.blocks()).contains(new Blocks.Auto());
    assertThat(fleet.env()).containsExactly(new EnvVar("A", Optional.of("b")));
    assertThat(fleet.resources()).isPresent();
    assertThat(fleet.profile().spotPolicy()).contains(SpotPolicy.AUTO);

    var own =
        (Fleet)
            read(
                """
                type: fleet
                ssh_config:
                  user: me
                  port: 2222
                  identity_file: ~/.ssh/key
                  network: 10.0.0.0/24
                  proxy_jump: {hostname: jump}
                  hosts: [10.0.0.1, {hostname: b, blocks: 2}]
                """);
    assertThat(own.nodes()).isEmpty();
    var ssh = own.sshConfig().orElseThrow();
    assertThat(ssh.user()).contains("me");
    assertThat(ssh.port()).contains(2222);
    assertThat(ssh.identityFile()).contains("~/.ssh/key");
    assertThat(ssh.network()).contains("10.0.0.0/24");
    assertThat(ssh.proxyJump().orElseThrow().hostname()).isEqualTo("jump");
    assertThat(ssh.hosts()).hasSize(2).first().isEqualTo(SshHost.named("10.0.0.1"));
    assertThat(ssh.hosts().getLast().blocks()).contains(new Blocks.Count(2));
  }

  @Test
  void aVolumeIsNewOrExistsAlready() {
    var volume =
        (Volume)
            read(
                "type: volume\nname: my-volume\nbackend: aws\nregion: r\nsize: 1TB\n"
                    + "availability_zone: z\nauto_cleanup_duration: 7d\ntags: {a: b}");
    assertThat(volume.name()).contains("my-volume");
    assertThat(volume.backend()).isEqualTo("aws");
    assertThat(volume.region()).contains("r");
    assertThat(volume.size()).contains(Memory.ofGigabytes(1024));
    assertThat(volume.availabilityZone()).contains("z");
    assertThat(volume.autoCleanupDuration())
        .contains(new DurationValue.Lasting(Duration.ofDays(7)));
    assertThat(volume.tags()).isEqualTo(Map.of("a", "b"));

    var claim =
        (Volume)
            read(
                "type: volume\nbackend: kubernetes\nclaim_name: c\nread_only: true\n"
                    + "storage_class_name: s\naccess_modes: [ReadWriteMany]");
    assertThat(claim.claim())
        .isEqualTo(
            new Volume.Claim(Optional.of("c"), Optional.of("s"), List.of("ReadWriteMany"), true));
  }

  @Test
  void aGatewayHasADomainAndACertificate() {
    var gateway =
        (Gateway)
            read(
                "type: gateway\nname: my-gateway\nbackend: aws\nregion: r\ndomain: example.com\n"
                    + "default: true\ninstance_type: t\npublic_ip: false\nreplicas: 2\n"
                    + "certificate: {type: acm, arn: a}");
    assertThat(gateway)
        .isEqualTo(
            new Gateway(
                Optional.of("my-gateway"),
                "aws",
                "r",
                Optional.of("example.com"),
                Optional.of(true),
                Optional.of("t"),
                false,
                Optional.of(new Certificate.Acm("a")),
                2,
                Map.of()));
  }

  @Test
  void aPresetHasAModelAndAGoal() {
    var preset =
        (Preset)
            read(
                "type: preset\nmodel: {repo: r, name: n}\nprompt: {path: p}\ntrials: 5\n"
                    + "min_context_length: 10\nmax_ttft: 20\nconcurrency: 4\ninput_tokens: 100\n"
                    + "output_tokens: 50\nshared_prefix_tokens: 10\nbaseline: false\n"
                    + "previous: [x]\ngateway: true\nfleets: [f]");
    assertThat(preset.model()).isEqualTo(new Preset.Exact("r", Optional.of("n")));
    assertThat(preset.prompt()).contains(new Preset.PromptFile("p"));
    assertThat(preset.goal())
        .isEqualTo(new Preset.Goal(Optional.of(10), Optional.of(20), Optional.of(5)));
    assertThat(preset.load()).isEqualTo(new Preset.Load(Optional.of(4), 100, 50, 10, "random"));
    assertThat(preset.baseline()).isFalse();
    assertThat(preset.previous()).containsExactly("x");
    assertThat(preset.gateway()).contains(new GatewayChoice.Default());
    assertThat(preset.profile().fleets()).containsExactly("f");
    assertThat(((Preset) read("type: preset\nbase: b")).model()).isEqualTo(new Preset.Base("b"));
  }

  @Test
  void profilesHaveNamesAndOneDefault() {
    var profiles =
        (Profiles)
            read(
                """
                profiles:
                  - name: a
                    default: true
                    project: p
                    resources: {memory: 16GB}
                    spot_policy: spot
                  - {name: b, max_duration: off}
                """);
    NamedProfile first = profiles.profiles().getFirst();
    assertThat(first.name()).isEqualTo("a");
    assertThat(first.isDefault()).isTrue();
    assertThat(first.project()).contains("p");
    assertThat(first.resources()).isPresent();
    assertThat(first.profile().spotPolicy()).contains(SpotPolicy.SPOT);
    NamedProfile second = profiles.profiles().getLast();
    assertThat(second.isDefault()).isFalse();
    assertThat(second.profile().maxDuration()).contains(new DurationValue.Off());
  }
}
