package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.Covers;
import org.liandong.policy.Measured.Input;

/** Every number of every pack, exactly at its boundary and one step to either side (N1). */
@Covers("Z-03")
class BoundaryTests {
  /** Rule, then what is measured: {@code +} is kept, {@code -} is broken. */
  private static final String TABLE =
      """
      nanjing projects.fee-cap 0%+ 9.9999%+ 10%+ 10.0001%-
      nanjing projects.staffed-from 99999.99- 100000.00+ 100000.01+
      nanjing projects.full-time-workers 1- 2+ 3+
      nanjing projects.match-ratio 1:2- 1:1+ 100:100+ 101:100-
      nanjing projects.match-tolerance 0.00+ 0.01+ 0.02-
      nanjing evaluation.residents-weight 59.9999%- 60%+ 60.0001%+ 100%+
      nanjing evaluation.weights-total 99.99%- 100%+ 100.01%-
      nanjing projects.expert-opinions 0- 1+
      base projects.needs 0- 1+
      base projects.other-carriers 0+ 1-
      base projects.host-opinions 1- 2+
      base projects.sources-gap 0.00+ 0.01-
      base projects.subsidy-share 100%+ 100.0001%-
      base projects.budget-lines 0- 1+
      base projects.forbidden-items 0+ 1-
      base projects.social-workers 0- 1+ 2+
      base projects.untagged-lottery 0.00+ 0.01-
      base projects.duplicates 0+ 1-
      base projects.small-grant 19999.99+ 20000.00-
      base projects.small-grants-share 50%+ 50.0001%-
      base projects.partners 1- 2+
      base projects.renewal-days 30+ 31-
      base projects.report-days 90+ 91-
      nanjing evaluation.rounds 1- 2+ 3-
      nanjing projects.supervisors 0- 1+ 2-
      nanjing projects.contract-parties 2- 3+ 4-
      nanjing premises.office-share 19.9999%+ 20%- 20.0001%-
      nanjing premises.service-share 79.9999%- 80%- 80.0001%+
      nanjing premises.elder-share 39.9999%- 40%+ 40.0001%+
      nanjing premises.organisation-share 49.9999%- 50%+ 50.0001%+
      nanjing premises.complex-organisation-share 59.9999%- 60%+ 60.0001%+
      nanjing communities.duty-classes 12- 13+ 14-
      nanjing communities.reduction-rules 6- 7+ 8-
      nanjing services.aspects 7- 8+ 9-
      nanjing services.items 118- 119+ 120-
      nanjing purchases.categories 5- 6+ 7-
      nanjing purchases.items 279- 280+ 281-
      nanjing purchases.yearly-money 7000000.00- 7000000.01+
      nanjing workers.certified-per-10000-people 11.9999- 12+ 12.0001+
      nanjing workers.conversion-share 9.9999%- 10%+
      nanjing workers.partner-universities 13- 14+
      nanjing workers.partner-media 5- 6+
      nanjing organisations.city-total 12000+ 12001-
      nanjing organisations.per-city-community 9- 10+ 11+
      nanjing fairs.projects-first-four 7300- 7301+
      nanjing fairs.money-first-four 159999999.99- 160000000.00+
      nanjing fairs.projects-fifth 2000- 2001+
      nanjing fairs.money-fifth 50000000.00- 50000000.01+
      haishu councils.lead-bodies 0- 1+ 2-
      haishu councils.departments 4- 5+ 6-
      haishu meetings.interval-days.joint-conference 92+ 93-
      haishu meetings.interval-days.consultation 31+ 32-
      haishu volunteers.shop-tiers 2- 3+ 4-
      haishu workers.station-tiers 2- 3+ 4-
      haishu charity.elder-trust 16999999.99- 17000000.00+ 17000000.01-
      haishu requests.effective-rate 89.9999%- 90%- 90.0001%+
      haishu stations.last-distance 99.99+ 100+ 100.01-
      haishu stations.built 266- 267+
      haishu workers.station-coverage 99.9999%- 100%+
      haishu workers.certified-share 70.2999%- 70.3%+
      haishu care.emergency-services 430000- 430001+
      haishu casework.searchable-organisations 6500+ 6501-
      haishu casework.searchable-teams 3000- 3001+
      haishu casework.visitors 351- 352+
      gansu applications.pre-steps 3- 4+ 5-
      gansu applications.levels 4- 5+ 6-
      gansu applications.pilot-communities 2- 3+ 5+ 6-
      gansu applications.local-plans 0- 1+
      gansu applications.designed-projects 0- 1+
      gansu applications.quota-communities 99+ 100+ 101-
      gansu applications.quota-projects 199+ 200+ 201-
      gansu applications.phase-1 2016-06-14- 2016-06-15+ 2016-06-30+ 2016-07-01-
      gansu applications.phase-2 2016-06-30- 2016-07-01+ 2016-09-30+ 2016-10-01-
      gansu applications.phase-3 2016-09-30- 2016-10-01+ 2017-10-01+ 2017-10-02-
      gansu elections.direct-share 84.9999%- 85%+ 85.0001%+
      gansu volunteers.resident-share 9.9999%- 10%+ 10.0001%+
      gansu organisations.per-10000-people 9.9999- 10+
      gansu organisations.jobs 249999- 250000+
      gansu organisations.active-per-city-community 4- 5+
      gansu organisations.active-per-rural-community 2- 3+
      gansu workers.rural-coverage 33.3333%- 1/3+ 33.3334%+
      gansu workers.per-community 0- 1+
      guandu premises.community-area 399.99- 400+ 400.01+
      guandu premises.handover-area 19.9999- 20+ 20.0001+
      guandu premises.handover-steps 4- 5+ 6-
      guandu communities.households 4999- 5000+ 10000+ 10001-
      guandu communities.dense-households 19999+ 20000+ 20001-
      guandu disclosure.coverage 99.9999%- 100%+
      guandu disclosure.standardisation 79.9999%- 80%+ 80.0001%+
      guandu decisions.discussion-steps 3- 4+ 5-
      guandu decisions.disclosures 1- 2+ 3-
      guandu organisations.per-city-community 9.9999- 10+
      guandu organisations.per-converted-community 4.9999- 5+
      guandu organisations.incubation-bases 0- 1+
      guandu organisations.incubation-money 9199999.99- 9200000.00+
      guandu workers.per-community 0- 1+ 2+
      guandu workers.service-staff 2999- 3000+
      guandu casework.children-homes-coverage 89.9999%- 90%+ 90.0001%+
      guandu care.new-centres 4- 5+
      guandu premises.to-fix 14- 15+
      guandu services.circle-minutes 10+ 10.01-
      guandu services.circle-units 200- 201+
      guandu services.circle-terminals 30- 31+
      guandu platform.smart-pilots 0- 1+
      guandu meetings.quorum.resident-representatives 66.6666%- 2/3+ 66.6667%+
      guandu meetings.interval-days.four-parties 31+ 32-
      guandu meetings.interval-days.delegates-studio 31+ 32-
      changsha workers.volunteer-equivalence-years 9.9999- 10+
      changsha purchases.full-purchase-share 99.9999%- 100%+
      changsha purchases.commission-depth 1+ 2-
      changsha city.urban-people 3889999- 3890000+
      changsha city.urban-communities 439- 440+
      changsha organisations.city-total 2167- 2168+
      base requests.answer-days 5+ 6-
      base requests.answer-days.emergency 1+ 2-
      base requests.answer-days.facilities 3+ 4-
      base requests.answer-days.environment 3+ 4-
      base requests.answer-days.building.leak 1+ 2-
      base requests.answer-days.dispute 7+ 8-
      base requests.answer-days.policy 2+ 3-
      base requests.take-days 1+ 2-
      base requests.silence-days 6- 7+
      base requests.reopen-days 15+ 16-
      base grids.households 299- 300+ 500+ 501-
      base grids.load-deviation 30%+ 30.0001%-
      base grids.owner-charges 0- 1+ 2-
      base notices.period-days 6- 7+
      base notices.answer-days 5+ 6-
      base notices.objection-extension-days 2- 3+
      base meetings.quorum 49.9999%- 50%- 50.0001%+
      base meetings.majority 49.9999%- 50%- 50.0001%+
      base meetings.proxies 0+ 1-
      base meetings.proxies.resident-representatives 1+ 2-
      base meetings.proxies.compound-council 1+ 2-
      base meetings.notice-days 2- 3+
      base meetings.interval-days 90+ 91-
      base evaluation.pass-mark 59.99- 60+
      base disputes.contained-rate 89.9999%- 90%+
      base requests.satisfied-rate 89.9999%- 90%+ 90.0001%+
      base surveys.satisfied-rate 89.9999%- 90%+ 90.0001%+
      base surveys.smallest-group 4- 5+ 6+
      base disputes.warning-count 2- 3+ 4+
      base disputes.warning-days 30+ 31-
      base disputes.warning-repeats 1- 2+ 3+
      base disputes.warning-words 0- 1+ 2+
      base disputes.screening-days 30+ 31-
      base disputes.report-minutes 120+ 121-
      base requests.remind-days 1+ 2-
      base requests.visit-metres 100+ 100.01-
      base requests.reply-days 3+ 4-
      base requests.escalation-days 2+ 3-
      base purchases.negative-items 0+ 1-
      base purchases.budget-lines 0- 1+ 2+
      base purchases.reason-letters 9- 10+ 11+
      base purchases.notice-days 4- 5+ 6+
      base purchases.report-months 2+ 3+ 4-
      base purchases.report-days 14+ 15+ 16-
      base purchases.overdue-reports 0+ 1-
      base purchases.valid-qualifications 0- 1+ 2+
      base purchases.entry-years 0- 1+ 2+
      base purchases.entry-years.hub 0+ 1+
      base purchases.entry-years.service 0+ 1+
      base purchases.commission-depth 0+ 1+ 2-
      base purchases.full-purchase-share 99.9999%- 100%+
      base purchases.small-amount 19999.99+ 20000.00- 20000.01-
      base purchases.small-purchases 4+ 5+ 6-
      base purchases.growth 0%+ 0.0001%+
      base purchases.social-work-lines 0- 1+ 2+
      changsha purchases.entry-years.service 0+ 1+
      changsha purchases.small-purchases 4+ 5+ 6-
      gansu purchases.valid-qualifications 0- 1+ 2+
      guandu purchases.budget-lines 0- 1+ 2+
      guandu purchases.reason-letters 9- 10+ 11+
      guandu purchases.notice-days 4- 5+ 6+
      guandu purchases.overdue-reports 0+ 1-
      nanjing purchases.negative-items 0+ 1-
      gansu purchases.growth 0%+ 0.0001%+
      gansu purchases.social-work-lines 0- 1+ 2+
      """;

  static Stream<String> table() {
    return TABLE.lines();
  }

  @ParameterizedTest
  @MethodSource("table")
  void holdsAndBreaksWhereItSays(String row) {
    var words = row.split(" ");
    var definition = PacksTests.definition(words[0], words[1]);
    for (var word : Arrays.asList(words).subList(2, words.length)) {
      var value = word.substring(0, word.length() - 1);
      var measured = Limit.parse(definition.unit(), value).low();
      var amount = Measured.amount(new Input("policy.input.days", definition.unit(), measured));
      assertThat(Ruling.of(definition, "", amount).kept())
          .as(row + " at " + value)
          .isEqualTo(word.endsWith("+"));
    }
  }

  @Test
  void noNumberIsLeftOut() {
    var tested = new HashSet<String>();
    table().map(row -> row.split(" ")).forEach(row -> tested.add(row[0] + " " + row[1]));
    assertThat(numeric()).containsExactlyInAnyOrderElementsOf(tested);
  }

  private static Set<String> numeric() {
    var all = new HashSet<String>();
    for (var pack : PacksTests.PACKS.values())
      for (var it : pack.definitions())
        if (it.unit() != Unit.TEXT) all.add(pack.name() + " " + it.rule());
    return all;
  }
}
