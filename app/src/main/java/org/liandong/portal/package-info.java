/**
 * Where everyone begins: the residents' home with its four doors, the desk of staff, the front page
 * of visitors, one search over everything, and what is public about a place. It puts together what
 * the modules below it know, each for the reader it is asked for, and owns no data but the searches
 * somebody keeps.
 *
 * <p>Words: door (门: 我要办事 我要反映 我要参与 我要帮忙), desk (工作台).
 */
@ApplicationModule(
    allowedDependencies = {
      "base",
      "platform",
      "ui",
      "audit",
      "territory",
      "policy",
      "identity",
      "inbox",
      "requests"
    })
@NullMarked
package org.liandong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
