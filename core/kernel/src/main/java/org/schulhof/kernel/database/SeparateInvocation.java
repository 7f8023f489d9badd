package org.schulhof.kernel.database;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Separates what runs on another thread from who sent it there. The server's executors hand the sender's invocation on,
 * and with it the entity managers that are open in it: the two would use them at the same time, and close them for each
 * other. Each call of an EJB has an invocation of its own; of a stateless one it has an instance of its own too, by which the
 * server tells what belongs to a call.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class SeparateInvocation {

    /** @param work to be called on the other thread; keeps its failure to itself, as a {@code FutureTask} does */
    public void run(Runnable work) {
        work.run();
    }
}
