/** What the portal expects of every module while it runs. */
package org.schulhof.system.contract;
