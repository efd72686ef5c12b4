package dev.slipway.publish.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.certificate.dns.Found;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainCheckTest {
  private static final String OWN = "gateway.example.com";
  private static final String ANY = "slipway-check.example.com";
  private static final String ADDRESS = "192.0.2.1";
  private static final String RECORD = "*.example.com A 192.0.2.1";

  @Test
  void aDomainIsRightWhenEveryNameLeadsToTheGateway() throws Exception {
    assertThat(look(Map.of(OWN, at(ADDRESS), ANY, at(ADDRESS))))
        .isEqualTo(new DomainState.Right("Every name below example.com leads to " + ADDRESS + "."));
  }

  @Test
  void theRecordToCreateIsSaid() throws Exception {
    assertThat(wrong(Map.of()))
        .isEqualTo(
            OWN + " has no address yet. Create this record where the domain is managed: " + RECORD);
  }

  @Test
  void anAddressOfTheGatewaysNameAloneIsNotEnough() throws Exception {
    assertThat(wrong(Map.of(OWN, at(ADDRESS)))).startsWith(ANY + " has no address yet.");
  }

  @Test
  void whatItResolvesToNowIsSaid() throws Exception {
    assertThat(wrong(Map.of(OWN, at("203.0.113.9"))))
        .isEqualTo(OWN + " resolves to 203.0.113.9, not to the gateway. Change it to: " + RECORD);
  }

  @Test
  void anAddressBesideTheRightOneMustGo() throws Exception {
    assertThat(wrong(Map.of(OWN, new Found.Addresses(List.of(ADDRESS, "2001:db8::9")))))
        .contains("Remove what is not the gateway's (2001:db8::9)");
  }

  @Test
  void serversThatDoNotAnswerAreToldFromNamesThatAreNotThere() throws Exception {
    assertThat(wrong(Map.of(OWN, new Found.NoAnswer("timed out"))))
        .startsWith("The name servers of " + OWN + " do not answer (timed out).");
  }

  @Test
  void anAddressOfTheNewerKindHasARecordOfItsOwn() {
    assertThat(DnsRecord.below("example.com", "2001:db8::1").shown())
        .isEqualTo("*.example.com AAAA 2001:db8::1");
  }

  private static String wrong(Map<String, Found> answers) throws InterruptedException {
    DomainState state = look(answers);
    assertThat(state).isInstanceOf(DomainState.Wrong.class);
    return ((DomainState.Wrong) state).sentence();
  }

  private static DomainState look(Map<String, Found> answers) throws InterruptedException {
    return new DomainCheck(name -> answers.getOrDefault(name, new Found.Missing()))
        .look("example.com", OWN, ADDRESS);
  }

  private static Found at(String address) {
    return new Found.Addresses(List.of(address));
  }
}
