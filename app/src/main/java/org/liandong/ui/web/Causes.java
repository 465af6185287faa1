package org.liandong.ui.web;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.ui.Form;
import org.liandong.ui.web.Outcome.Kind;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which outcome an exception means; empty for those that are our own fault. */
final class Causes {
  /** A character that no text has: U+0000. */
  private static final String NO_TEXT = "22021";

  private Causes() {}

  static Optional<Outcome> of(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case Invalid invalid -> Outcome.invalid(Form.EMPTY.with(invalid).problems());
          case BindException binding ->
              Outcome.invalid(Form.EMPTY.with(binding.getBindingResult()).problems());
          case Refused refused -> Outcome.refused(refused);
          case Absent absent -> Outcome.of(Kind.ABSENT);
          case AccessDeniedException denied -> Outcome.of(Kind.ABSENT);
          case MaxUploadSizeExceededException large -> Outcome.of(Kind.TOO_LARGE);
          case MethodArgumentTypeMismatchException argument -> Outcome.of(mismatch(argument));
          case TypeMismatchException argument -> Outcome.of(Kind.UNREADABLE);
          case HttpMessageNotReadableException body -> Outcome.of(Kind.UNREADABLE);
          case InvalidParameterException read -> Outcome.of(Kind.of(read.getErrorCode()));
          case MultipartException parts -> Outcome.of(Kind.UNREADABLE);
          case ConcurrencyFailureException crossed -> Outcome.of(Kind.CHANGED);
          case DataAccessResourceFailureException away -> Outcome.of(Kind.BUSY);
          case CannotCreateTransactionException away -> Outcome.of(Kind.BUSY);
          case SQLException text when NO_TEXT.equals(text.getSQLState()) ->
              Outcome.of(Kind.UNREADABLE);
          case ErrorResponse known -> known(known.getStatusCode().value());
          default -> null;
        });
  }

  /** An id nobody gave out is like one that is not there; a parameter can simply not be read. */
  private static Kind mismatch(MethodArgumentTypeMismatchException argument) {
    return argument.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Kind.ABSENT
        : Kind.UNREADABLE;
  }

  private static @Nullable Outcome known(int status) {
    return status >= 500 && status != 503 ? null : Outcome.of(Kind.of(status));
  }
}
