package org.liandong.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform starts.
 *
 * @param demo fill an empty platform with fictional people and appeals on real places
 * @param greeting print address and demo sign-ins at the terminal
 */
@ConfigurationProperties("liandong.start")
public record StartSettings(
    @DefaultValue("false") boolean demo, @DefaultValue("true") boolean greeting) {}
