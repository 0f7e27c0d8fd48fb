namespace Lode;
