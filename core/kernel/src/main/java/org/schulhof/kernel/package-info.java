/**
 * The core: people, groups, rights, release of modules, audit, jobs, files. One package a feature.
 *
 * <p>What is absent: pages (see the portal) and everything a school could do without (see the modules).
 */
package org.schulhof.kernel;
