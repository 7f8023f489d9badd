package org.schulhof.testkit.contract;

/**
 * What the portal expects of every module, tried without a portal, on a real MariaDB. A module's test is:
 *
 * <pre>{@code
 * class LostAndFoundContractTest implements ModuleContract {
 *
 *     @Override
 *     public void fill(ModuleBench bench, Subject subject) {
 *         bench.school.signIn(subject.person());
 *         bench.get(Notices.class).add(subject.word());
 *     }
 * }
 * }</pre>
 *
 * What a running portal is needed for, {@code PortalContract} tries.
 */
public interface ModuleContract extends MessagesContract, MigrationsContract, PersonalDataContract, AccessContract {}
