package org.schulhof.homework.internal.view;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.homework.internal.feedback.Matrix;

/** The pupils of a group by their tasks: {@code matrix.xhtml?group=&page=}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("matrix")
public final class MatrixPage implements PageBean {

    private final Matrix matrix;
    private transient Matrix.@Nullable Table table;

    @Activate
    public MatrixPage(@Reference Matrix matrix) {
        this.matrix = matrix;
    }

    public Matrix.Table getTable() {
        if (table == null) {
            table = matrix.of(PageAddress.current().requiredId("group"), (getPage() - 1) * Matrix.PAGE, Matrix.PAGE);
        }
        return table;
    }

    public int getPage() {
        return PageAddress.current().page();
    }
}
