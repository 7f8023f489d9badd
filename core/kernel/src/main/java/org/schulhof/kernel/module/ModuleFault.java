package org.schulhof.kernel.module;

/**
 * Why a module that was started does not run.
 *
 * @param number under which the cause is in the log
 * @param message of the cause, for administrators
 */
public record ModuleFault(String number, String message) {}
