// Ownership of GLib and cairo objects.
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include <memory>

namespace doichieu {

template <auto release>
struct Releaser {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};

template <typename T>
using GObjectHandle = std::unique_ptr<T, Releaser<g_object_unref>>;
using GErrorHandle = std::unique_ptr<GError, Releaser<g_error_free>>;
template <typename T>
using GMemory = std::unique_ptr<T, Releaser<g_free>>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;
using CairoHandle = std::unique_ptr<cairo_t, Releaser<cairo_destroy>>;

}  // namespace doichieu
