/**
 * Who shares in the governance of a compound (政府、业委会、物业、社会组织、辖区单位, 001:4) or of a community
 * (社区综合党委、社区居委会、辖区单位、社会组织、社区居民, 003:106). The parties are public; whom to call at each is seen by
 * those who keep the place.
 */
@NamedInterface("parties")
@NullMarked
package org.liandong.territory.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
