package org.liandong.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.ConsistencyProof;
import org.liandong.audit.Hash;
import org.liandong.audit.InclusionProof;
import org.liandong.audit.TreeHead;
import org.liandong.audit.TreeHeads;
import org.liandong.base.Absent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everyone may ask about the log. Answers are hashes in hexadecimal and nothing else. */
@RestController
@RequestMapping("/api/v1/audit")
class ProofsController {
  private final TreeHeads heads;

  /**
   * A signed head.
   *
   * @param note the signed text with its signature line (C2SP signed note)
   */
  record Head(long size, String root, String chain, Instant at, String signer, String note) {
    static Head of(TreeHead head) {
      return new Head(
          head.size(),
          head.root().toString(),
          head.chain().toString(),
          head.at(),
          head.signer(),
          head.note());
    }
  }

  /** A proof that a leaf is in the log. */
  record Inclusion(long index, long size, String leaf, List<String> path, String root) {
    static Inclusion of(InclusionProof proof) {
      return new Inclusion(
          proof.index(),
          proof.size(),
          proof.leaf().toString(),
          proof.path().stream().map(Hash::toString).toList(),
          proof.root().toString());
    }
  }

  /** A proof that the log only grew. */
  record Consistency(long from, long to, String fromRoot, String toRoot, List<String> path) {
    static Consistency of(ConsistencyProof proof) {
      return new Consistency(
          proof.from(),
          proof.to(),
          proof.fromRoot().toString(),
          proof.toRoot().toString(),
          proof.path().stream().map(Hash::toString).toList());
    }
  }

  ProofsController(TreeHeads heads) {
    this.heads = heads;
  }

  @GetMapping("/head")
  Head head() {
    return Head.of(heads.last());
  }

  /** By leaf hash or by number; against the newest head unless {@code size} is given. */
  @GetMapping("/proof")
  Inclusion proof(
      @RequestParam(required = false) @Nullable String leaf,
      @RequestParam(required = false) @Nullable Long index,
      @RequestParam(required = false) @Nullable Long size) {
    long at = leaf == null ? index == null ? -1 : index : heads.find(hash(leaf));
    return Inclusion.of(heads.inclusion(at, size == null ? heads.last().size() : size));
  }

  @GetMapping("/consistency")
  Consistency consistency(@RequestParam long from, @RequestParam long to) {
    return Consistency.of(heads.consistency(from, to));
  }

  private static Hash hash(String hex) {
    return Absent.unless(hex, Hash::parse);
  }
}
