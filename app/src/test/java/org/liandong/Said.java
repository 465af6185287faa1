package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.liandong.base.Refused;
import org.liandong.ui.Messages;
import org.springframework.context.ApplicationContext;

/** The words in which something is refused, as a page shows them. */
public final class Said {
  private Said() {}

  public static String of(ApplicationContext platform, ThrowingCallable act) {
    var refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused).isNotNull();
    var key = refused.module() + ".refused." + refused.reason().name();
    return platform.getBean(Messages.class).text(Locale.CHINESE, key, refused.details().toArray());
  }
}
