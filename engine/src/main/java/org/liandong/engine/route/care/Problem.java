package org.liandong.engine.route.care;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.liandong.engine.BadInput;

/**
 * Who is to be visited by whom. Times and distances are in one unit, usually minutes: a way of 5
 * takes 5. Nobody is visited before the window opens; later than it closes is allowed and costs.
 *
 * @param name of the instance
 * @param patients in the order of the rows of {@code way} behind the first
 * @param carers who leave the office and come back to it
 * @param way from row to column; row 0 is the office
 * @param continuity what a visit by somebody else than the usual carer costs, as part of the cost
 */
@SuppressWarnings("ArrayRecordComponent") // a matrix of plain numbers
public record Problem(
    String name, List<Patient> patients, List<Carer> carers, double[][] way, double continuity) {
  /** The most patients. */
  public static final int MOST = 1000;

  /**
   * Somebody to be visited.
   *
   * @param id of the patient
   * @param opens the first moment a visit may begin
   * @param closes the last moment without tardiness
   * @param fixed whether {@code closes} must be kept, whatever it costs
   * @param needs one service, or two by two carers
   * @param apart how the begins of two services belong together
   * @param only the one carer who may come
   * @param usual the carer who usually comes
   */
  public record Patient(
      String id,
      double opens,
      double closes,
      boolean fixed,
      List<Need> needs,
      Optional<Apart> apart,
      Optional<String> only,
      Optional<String> usual) {}

  /** A service and how long it takes. */
  public record Need(String service, double duration) {}

  /** The second service begins from {@code least} to {@code most} after the first: 0, 0 at once. */
  public record Apart(double least, double most) {}

  /**
   * Somebody who visits.
   *
   * @param id of the carer
   * @param abilities the services
   * @param from leaves the office no earlier
   * @param to is back by then
   * @param breaks in which neither ways nor visits go on
   */
  public record Carer(
      String id, Set<String> abilities, double from, double to, List<Break> breaks) {}

  /** From when to when. */
  public record Break(double from, double to) {}

  /** Checks that every patient has somebody who can come. */
  public Problem {
    patients = List.copyOf(patients);
    carers = List.copyOf(carers);
    if (patients.isEmpty()) throw new BadInput(name + ": no patient");
    if (patients.size() > MOST) throw new BadInput(name + ": more than " + MOST + " patients");
    if (carers.isEmpty()) throw new BadInput(name + ": no carer");
    ways(name, way, patients.size() + 1);
    var ids = new HashSet<String>();
    for (var carer : carers) {
      if (!ids.add(carer.id()))
        throw new BadInput(name + ": carer " + carer.id() + " is there twice");
      if (carer.to() < carer.from()) throw bad(name, carer.id(), "ends before the begin");
      for (var pause : carer.breaks())
        if (pause.to() < pause.from()) throw bad(name, carer.id(), "a break ends before its begin");
    }
    var seen = new HashSet<String>();
    for (var patient : patients) {
      if (!seen.add(patient.id())) throw bad(name, patient.id(), "is there twice");
      possible(name, patient, carers);
    }
  }

  private static void ways(String name, double[][] way, int size) {
    if (way.length != size)
      throw new BadInput(name + ": distances have " + way.length + " rows, not " + size);
    for (int i = 0; i < size; i++) {
      if (way[i].length != size)
        throw new BadInput(
            name + ": row " + i + " of the distances has " + way[i].length + " numbers");
      for (double one : way[i])
        if (!(one >= 0) || Double.isInfinite(one))
          throw new BadInput(name + ": row " + i + " of the distances has " + one);
    }
  }

  private static void possible(String name, Patient patient, List<Carer> carers) {
    if (patient.closes() < patient.opens()) throw bad(name, patient.id(), "closes before it opens");
    if (patient.needs().isEmpty() || patient.needs().size() > 2)
      throw bad(name, patient.id(), "needs one or two services");
    if (patient.needs().size() == 2 && patient.apart().isEmpty())
      throw bad(name, patient.id(), "two services without synchronization");
    if (patient.needs().size() == 2 && patient.only().isPresent())
      throw bad(name, patient.id(), "two services cannot both be one carer's");
    Map<String, Set<String>> able = new HashMap<>();
    for (var need : patient.needs()) {
      if (need.duration() < 0) throw bad(name, patient.id(), "a negative duration");
      able.put(need.service(), able(need.service(), patient, carers));
      if (able.get(need.service()).isEmpty())
        throw bad(name, patient.id(), "nobody can come for " + need.service());
    }
    if (patient.needs().size() == 2) {
      var all = new HashSet<String>();
      able.values().forEach(all::addAll);
      if (all.size() < 2) throw bad(name, patient.id(), "only one carer can do both services");
    }
    var apart = patient.apart();
    if (apart.isPresent() && !(apart.get().least() <= apart.get().most()))
      throw bad(name, patient.id(), "the services are at least further apart than at most");
  }

  private static Set<String> able(String service, Patient patient, List<Carer> carers) {
    var able = new HashSet<String>();
    for (var carer : carers)
      if (carer.abilities().contains(service)
          && patient.only().map(carer.id()::equals).orElse(true)) able.add(carer.id());
    return able;
  }

  private static BadInput bad(String name, String id, String reason) {
    return new BadInput(name + ": " + Objects.requireNonNull(id) + ": " + reason);
  }
}
