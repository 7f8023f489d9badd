/**
 * The module host: follows the bundles of Payara's framework, offers them the core's services, and installs new ones.
 *
 * <p>What is absent: pages and requests of modules (see the portal) and who may use a module (see {@code access}).
 */
package org.schulhof.kernel.module;
