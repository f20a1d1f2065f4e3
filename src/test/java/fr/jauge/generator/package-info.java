@NullMarked
package fr.jauge.generator;

import org.jspecify.annotations.NullMarked;
