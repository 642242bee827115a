// In place of the package that Java has lost since version 11; the generated code has only this of it.

package javax.annotation;

public @interface Generated {
    String value();

    String comments() default "";
}
