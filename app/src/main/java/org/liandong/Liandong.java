package org.liandong;

import org.liandong.platform.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The platform: one application made of the modules that are its sub-packages. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "Liandong",
    sharedModules = {"base", "platform", "ui", "audit"})
public class Liandong {
  public static void main(String[] arguments) {
    Start.run(Liandong.class, arguments);
  }
}
