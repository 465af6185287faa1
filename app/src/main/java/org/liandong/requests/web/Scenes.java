package org.liandong.requests.web;

import org.jspecify.annotations.Nullable;
import org.liandong.requests.Scene;

/** Scenes in addresses and forms: what is none is any. */
final class Scenes {
  private Scenes() {}

  static @Nullable Scene of(String name) {
    for (var scene : Scene.values()) if (scene.name().equalsIgnoreCase(name)) return scene;
    return null;
  }
}
