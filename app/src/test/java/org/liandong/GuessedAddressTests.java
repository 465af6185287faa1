package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that nobody was given: what is not there stays so, and nothing breaks. */
class GuessedAddressTests {
  private static Caller resident;

  @BeforeEach
  void signIn() throws IOException {
    if (resident == null) resident = Caller.with("resident", "530111001001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/requests/530111-01930000-0000-7000-8000-000000000000",
        "/requests/530111-1",
        "/requests/999999-01930000-0000-7000-8000-000000000000",
        "/requests/%F0%9F%98%80",
        "/requests/530111-01930000-0000-7000-8000-000000000000/pictures/x",
        "/files/530111-01930000-0000-7000-8000-000000000000/a.jpg",
        "/files/1/a.jpg",
        "/policy/rulings/530111-01930000-0000-7000-8000-000000000000",
        "/audit/subjects/530111-01930000-0000-7000-8000-000000000000",
        "/inbox/530111-01930000-0000-7000-8000-000000000000",
        "/places/999999999999",
        "/places/53011'",
        "/policy/places/530111/rules/no.such.rule",
        "/policy/packs/nobody",
        "/open/nothing",
        "/admin/accounts",
        "/api/v1/requests/530111-01930000-0000-7000-8000-000000000000"
      })
  void aGuessedIdIsNotThere(String path) throws IOException {
    assertThat(resident.get(path).statusCode()).as(path).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/requests?sort=id;drop%20table&state=x&scope=y&category='",
        "/requests?after=%00&sort=due",
        "/places/search?q=%00",
        "/places/search?q=%27%29%3B--&sort=nothing&after=x",
        "/search?q=%00%EF%BF%BF",
        "/search?q=%25%5F%5C",
        "/policy/places?q=%00",
        "/requests/new?category=%00&place=%00",
        "/requests/new/place?q=%00",
        "/public/requests?place=530111001001&after=x",
        "/audit?after=x&sort=y",
        "/inbox?after=%00",
        "/api/v1/places?q=%00",
        "/open/requests/data.csv?after=x"
      })
  void anUnknownKeyOrAnUnreadableOneIsNeverOurFault(String path) throws IOException {
    for (var caller : new Caller[] {Caller.visitor(), resident, officer()}) {
      var answer = caller.get(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
    }
  }

  private static Caller officer;

  private static Caller officer() throws IOException {
    if (officer == null) officer = Caller.with("county-affairs", "530111");
    return officer;
  }
}
