/**
 * Synthetic months of any size, for trials and benchmarks: settings in, extracts and a registry out. Nothing in them is
 * a real person or establishment, and the same settings give the same bytes.
 *
 * <pre>
 * Portfolio      the projects and their ESSMS, drawn from the seed   -> RegistryFiles
 * Population     the persons of one ESSMS, the same every month      -> RowSource, one per extract
 * Dialect        how one vendor writes: separators, dates, codes     -> RowWriter
 * FaultPlan      which rows carry a fault, never enough to refuse a file
 * DepotWriter    one project's depots, month after month
 * SyntheticMonths  the entry: every project, in parallel
 * </pre>
 *
 * Must not know the stages that read what it writes: it is their outside world.
 */
@NullMarked
package fr.jauge.generator;

import org.jspecify.annotations.NullMarked;
