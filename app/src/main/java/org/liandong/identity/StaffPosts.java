package org.liandong.identity;

import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** Posts as people write them in a sheet: the key, or the name in Chinese or English. */
@Component
class StaffPosts {
  private final Posts posts;
  private final Messages messages;

  StaffPosts(Posts posts, Messages messages) {
    this.posts = posts;
    this.messages = messages;
  }

  String key(String written) {
    return posts.all().stream()
        .map(Post::key)
        .filter(key ->
            key.equals(written)
                || messages.text(Messages.CHINESE, "identity.post." + key).equals(written)
                || messages
                    .text(Messages.ENGLISH, "identity.post." + key)
                    .equalsIgnoreCase(written))
        .findFirst()
        .orElse(written);
  }
}
