package org.liandong.audit.web;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.liandong.ui.SheetFormat;

/** The rows of page after page, one by one. */
final class Flat<T> implements Iterator<SheetFormat.Line> {
  private final Iterator<List<T>> pages;
  private final Function<T, SheetFormat.Line> cells;
  private Iterator<T> page = List.<T>of().iterator();

  Flat(Iterator<List<T>> pages, Function<T, SheetFormat.Line> cells) {
    this.pages = pages;
    this.cells = cells;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && pages.hasNext()) page = pages.next().iterator();
    return page.hasNext();
  }

  @Override
  public SheetFormat.Line next() {
    if (!hasNext()) throw new NoSuchElementException();
    return cells.apply(page.next());
  }
}
