/**
 * Whether the portal is ready, at {@code /health/ready}: for the launcher, load balancers and monitoring. In the web
 * application, since the server looks for checks nowhere else.
 */
package org.schulhof.portal.health;
