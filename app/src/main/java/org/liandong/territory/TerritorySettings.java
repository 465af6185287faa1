package org.liandong.territory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tree of places is set up.
 *
 * @param load whether the national list is loaded when the platform starts on an empty database
 */
@ConfigurationProperties("liandong.territory")
record TerritorySettings(@DefaultValue("true") boolean load) {}
