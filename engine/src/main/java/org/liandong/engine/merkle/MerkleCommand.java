package org.liandong.engine.merkle;

import java.io.IOException;
import org.liandong.engine.Command;
import org.liandong.engine.Json;
import org.liandong.engine.Run;
import org.liandong.engine.Words;

/** {@code merkle}: whether a proof about a public log holds. */
public final class MerkleCommand implements Command {
  private static final int MOST = 16;

  @Override
  public String name() {
    return "merkle";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine merkle PROOF.json
      PROOF.json   of inclusion (leafIdx, treeSize, leafHash, proof, root), of consistency (size1,
                   size2, root1, root2, proof), or what the platform hands out: an entry's proof.json,
                   /api/v1/audit/proof, /api/v1/audit/consistency
    Exit code 1 when the proof does not hold; the answer says why.
    Example: bin/engine merkle proof-530111-0199.json\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("the file of the proof");
    words.end();
    return Claim.verify(Json.read(file, MOST));
  }
}
