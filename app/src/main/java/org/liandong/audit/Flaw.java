package org.liandong.audit;

/** What can be wrong with the log. */
enum Flaw {
  ENTRY_CHANGED("the entry is not what was sealed"),
  ENTRY_REMOVED("the entry that was sealed is gone"),
  ENTRY_NEVER_QUEUED("an entry is neither sealed nor waiting to be"),
  ENTRY_WAITS("an entry has waited for more than a minute to be sealed"),
  ROW_CHANGED("the row of the log was changed"),
  ROW_REMOVED("a row of the log is gone"),
  ROW_REORDERED("the row does not follow the one before it"),
  NODE_CHANGED("a node of the tree is not the hash of what is below it"),
  NODE_REMOVED("a node of the tree is gone"),
  NODE_ADDED("there are nodes that belong to no part of the tree"),
  HEAD_CHANGED("a tree head does not match the log, or its signature"),
  HEAD_REMOVED("a tree head is gone"),
  HEAD_FOREIGN("a tree head is signed by a key that is not ours"),
  QUEUE_CHANGED("the queue holds something that is not an entry to be sealed"),
  NOT_AS_REMEMBERED("the log is not a continuation of the head given");

  private final String sentence;

  Flaw(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
