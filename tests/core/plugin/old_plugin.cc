// Tells an API version that never was.
extern "C" const int doichieu_plugin_api_version = 0;
