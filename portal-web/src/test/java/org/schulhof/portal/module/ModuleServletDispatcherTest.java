package org.schulhof.portal.module;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;

class ModuleServletDispatcherTest {

    private final ModuleServletDispatcher dispatcher = new ModuleServletDispatcher();
    private final List<Integer> sent = new ArrayList<>();
    private boolean committed;

    @Test
    void whatIsForbiddenOrMissingIsNoFault() throws IOException {
        assertThat(dispatcher.isAnswered(new AccessDeniedException("only those who teach"), response()))
                .isTrue();
        assertThat(dispatcher.isAnswered(new NoSuchThingException(), response()))
                .isTrue();
        assertThat(sent).containsExactly(403, 404);
    }

    @Test
    void whatIsBrokenIsOneAndSoIsWhatCannotBeAnsweredAnyMore() throws IOException {
        assertThat(dispatcher.isAnswered(new IllegalStateException("broken"), response()))
                .isFalse();
        committed = true;
        assertThat(dispatcher.isAnswered(new NoSuchThingException(), response()))
                .isFalse();
        assertThat(sent).isEmpty();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isCommitted")) {
                        return committed;
                    }
                    assertThat(method.getName()).isEqualTo("sendError");
                    sent.add((Integer) arguments[0]);
                    return null;
                });
    }

    private static final class NoSuchThingException extends NotFoundException {

        private static final long serialVersionUID = 1L;

        private NoSuchThingException() {
            super("thing 7");
        }
    }
}
