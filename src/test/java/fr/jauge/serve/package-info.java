@NullMarked
package fr.jauge.serve;

import org.jspecify.annotations.NullMarked;
