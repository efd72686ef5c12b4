package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.Certificate;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Gateway;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a gateway, and what its cloud does not allow. */
final class GatewayFields {
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp", "kubernetes");
  private static final Set<String> WITHOUT_INSTANCE_TYPES = Set.of("azure", "kubernetes");

  private GatewayFields() {}

  static final Field<String> NAME =
      ResourceNames.field("name: my-gateway", "The gateway's name, by which services choose it.");

  static final Field<String> BACKEND =
      notYet(
              "backend",
              Types.choice(
                  CLOUDS,
                  "aws",
                  "Amazon Web Services.",
                  "azure",
                  "Microsoft Azure.",
                  "gcp",
                  "Google Cloud.",
                  "kubernetes",
                  "A Kubernetes cluster."),
              "backend: aws",
              "The cloud that the gateway's machine is made in.")
          .mustBeGiven();

  static final Field<String> REGION =
      notYet("region", Types.TEXT, "region: eu-west-1", "The region of the gateway's machine.")
          .mustBeGiven();

  static final Field<String> DOMAIN =
      notYet(
          "domain",
          new AddressType("a domain", "example.com", true),
          "domain: example.com",
          "The domain under which services get their addresses. None can be published without it.");

  static final Field<Boolean> DEFAULT =
      notYet(
              "default",
              Types.FLAG,
              "default: true",
              "Whether services that name no gateway are published here.")
          .fallback("true for the first gateway");

  static final Field<String> INSTANCE_TYPE =
      notYet(
              "instance_type",
              Types.TEXT,
              "instance_type: t3.micro",
              "The type of the gateway's machine, by the cloud's own name.")
          .fallback("t3.micro on aws, e2-medium on gcp")
          .rule("Not on azure and kubernetes.");

  static final Field<Boolean> PUBLIC_IP =
      notYet(
              "public_ip",
              Types.FLAG,
              "public_ip: false",
              "Whether the gateway has an address of its own on the internet.")
          .fallback("true")
          .rule("false only on aws and gcp, and then not with a certificate of Let's Encrypt.");

  static final Field<Certificate> CERTIFICATE =
      notYet(
              "certificate",
              Certificates.TYPE,
              "certificate:\n  type: lets-encrypt",
              "Where the certificate for HTTPS comes from; null for no HTTPS.")
          .fallback("lets-encrypt")
          .mayBeNull()
          .rule("acm only on aws.");

  static final Field<Integer> REPLICAS =
      notYet("replicas", Types.COUNT, "replicas: 2", "On how many machines the gateway runs.")
          .fallback("1")
          .rule("More than 1 not with a certificate of Let's Encrypt.");

  static List<Field<?>> all() {
    return List.of(
        CommonFields.TYPE,
        NAME,
        BACKEND,
        REGION,
        DOMAIN,
        DEFAULT,
        CERTIFICATE,
        INSTANCE_TYPE,
        PUBLIC_IP,
        REPLICAS,
        ProfileFields.TAGS);
  }

  static List<Rule> rules() {
    return List.of(
        GatewayFields::instanceType,
        GatewayFields::publicIp,
        GatewayFields::certificate,
        GatewayFields::replicas,
        ServerLimits::gatewayReplicas);
  }

  static Gateway build(Values values) {
    return new Gateway(
        values.get(NAME),
        values.get(BACKEND).orElseThrow(),
        values.get(REGION).orElseThrow(),
        values.get(DOMAIN),
        values.get(DEFAULT),
        values.get(INSTANCE_TYPE),
        values.get(PUBLIC_IP).orElse(true),
        values.get(CERTIFICATE),
        values.get(REPLICAS).orElse(1),
        values.get(ProfileFields.TAGS).orElse(Map.of()));
  }

  private static void instanceType(Given given, Findings findings) {
    String backend = given.value(BACKEND).orElse("");
    if (!given.gives(INSTANCE_TYPE) || !WITHOUT_INSTANCE_TYPES.contains(backend)) return;
    notThere(
        given, INSTANCE_TYPE, "\"instance_type\" cannot be chosen on " + backend + ".", findings);
  }

  private static void publicIp(Given given, Findings findings) {
    if (given.value(PUBLIC_IP).orElse(true)) return;
    String backend = given.value(BACKEND).orElse("aws");
    if (!Set.of("aws", "gcp").contains(backend)) {
      notThere(
          given, PUBLIC_IP, "A gateway on " + backend + " always has a public address.", findings);
    } else {
      notLetsEncrypt(
          given,
          PUBLIC_IP,
          "Let's Encrypt cannot check a gateway without a public address. Write \"certificate:"
              + " null\", or use a certificate of acm.",
          findings);
    }
  }

  private static void certificate(Given given, Findings findings) {
    boolean acm = given.value(CERTIFICATE).filter(Certificate.Acm.class::isInstance).isPresent();
    String backend = given.value(BACKEND).orElse("aws");
    if (!acm || backend.equals("aws")) return;
    notThere(
        given,
        CERTIFICATE,
        "A certificate of acm works on aws only, not on " + backend + ".",
        findings);
  }

  private static void replicas(Given given, Findings findings) {
    if (given.value(REPLICAS).orElse(1) < 2) return;
    notLetsEncrypt(
        given,
        REPLICAS,
        "Several machines cannot share a certificate of Let's Encrypt. Write \"certificate: null\","
            + " or use a certificate of acm.",
        findings);
  }

  /** A certificate of Let's Encrypt is an error if it was asked for; it is also the fallback. */
  private static void notLetsEncrypt(
      Given given, Field<?> field, String sentence, Findings findings) {
    Optional<Certificate> certificate = given.value(CERTIFICATE);
    Fix[] fixes = given.removal(field.name(), findings).toArray(Fix[]::new);
    if (certificate.filter(Certificate.LetsEncrypt.class::isInstance).isPresent()) {
      findings.error("certificate", given.keySpan(field), sentence, fixes);
    } else if (given.mapping().entry(CERTIFICATE.name()).isEmpty()) {
      findings.warning("certificate", given.keySpan(field), sentence, fixes);
    }
  }

  private static void notThere(Given given, Field<?> field, String sentence, Findings findings) {
    findings.error(
        "not-on-backend",
        given.keySpan(field),
        sentence,
        given.removal(field.name(), findings).toArray(Fix[]::new));
  }
}
