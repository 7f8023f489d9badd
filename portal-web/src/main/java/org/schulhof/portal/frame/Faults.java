package org.schulhof.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.schulhof.kernel.fault.FaultNumber;

/** Gives what broke a number: the user reads it out, the log has the rest. */
@ApplicationScoped
public class Faults {

    private static final Logger LOG = System.getLogger(Faults.class.getName());

    /**
     * @param where the page or the module
     * @return the number under which the log has it
     */
    public String record(String where, Throwable cause) {
        String number = FaultNumber.next();
        LOG.log(Level.ERROR, "Fault " + number + " in " + where, cause);
        return number;
    }
}
