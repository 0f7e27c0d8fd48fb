namespace Lode.Data;
