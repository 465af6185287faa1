package org.liandong.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.opendata.Batch.Values;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;

/** The catalogue of all public records. It is the same for everyone, so it asks for no actor. */
@Service
public class Datasets {
  private static final int BATCH = 1000;
  private final List<Dataset> all;
  private final Reaches reaches;

  Datasets(List<Dataset> all, Reaches reaches) {
    this.reaches = reaches;
    this.all = all.stream().sorted(Comparator.comparing(Dataset::name)).toList();
    var names = new ArrayList<String>();
    for (var dataset : this.all) {
      if (!dataset.name().matches("[a-z0-9-]+") || names.contains(dataset.name()))
        throw new IllegalStateException("name of a dataset: " + dataset.name());
      names.add(dataset.name());
    }
  }

  public List<Dataset> list() {
    return all;
  }

  public Dataset find(String name) {
    return all.stream()
        .filter(dataset -> dataset.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Absent(name));
  }

  /**
   * The next records of a dataset, as {@link Dataset#after} promises them. What is public is
   * decided by the dataset alone, so it reads with the reach of the platform, whoever asks.
   */
  public Batch after(Dataset dataset, @Nullable String position, int limit) {
    return reaches.within(Reach.EVERYTHING, () -> dataset.after(position, limit));
  }

  /** All records from the first, read in batches while they are taken. */
  public Iterator<Values> records(Dataset dataset) {
    return new Walk(dataset);
  }

  private final class Walk implements Iterator<Values> {
    private final Dataset dataset;
    private Iterator<Values> batch = List.<Values>of().iterator();
    private @Nullable String position;
    private boolean more = true;

    Walk(Dataset dataset) {
      this.dataset = dataset;
    }

    @Override
    public boolean hasNext() {
      while (!batch.hasNext() && more) {
        var next = after(dataset, position, BATCH);
        batch = next.records().iterator();
        position = next.position();
        more = next.more();
      }
      return batch.hasNext();
    }

    @Override
    public Values next() {
      if (!hasNext()) throw new NoSuchElementException();
      return batch.next();
    }
  }
}
